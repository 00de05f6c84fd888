const drawing =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='8' fill='#0972d3'/>" +
  "<path d='M9 12a9 9 0 0 0 11 11l2-3-4-2-2 1a6 6 0 0 1-3-3l1-2-2-4zM19 6v5h5M26 4l-7 7' fill='none' stroke='white' " +
  "stroke-width='2.2' stroke-linecap='round' stroke-linejoin='round'/></svg>";

/** A handset with an arrow that comes back to it. */
export const logo = { src: `data:image/svg+xml,${encodeURIComponent(drawing)}`, alt: 'Dialback' };
