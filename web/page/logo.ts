/** Room for a letter of the word beside the drawing. The letters themselves are the system's. */
const letterWidth = 11.5;

/**
 * A handset with an arrow that comes back to it, and the product's name. The picture contains the name, because the top bar cuts a title long before it must.
 */
export function logo(name: string): { src: string; alt: string } {
  const width = 44 + Math.ceil(name.length * letterWidth);
  const drawing =
    `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='32' viewBox='0 0 ${width} 32'>` +
    "<rect width='32' height='32' rx='8' fill='#0972d3'/>" +
    "<path d='M9 12a9 9 0 0 0 11 11l2-3-4-2-2 1a6 6 0 0 1-3-3l1-2-2-4zM19 6v5h5M26 4l-7 7' fill='none' stroke='white' " +
    "stroke-width='2.2' stroke-linecap='round' stroke-linejoin='round'/>" +
    `<text x='44' y='22.5' fill='white' font-family='Open Sans, Segoe UI, Helvetica, Arial, sans-serif' font-size='19' font-weight='700'>${name}</text></svg>`;
  return { src: `data:image/svg+xml,${encodeURIComponent(drawing)}`, alt: name };
}
