/**
 * Whether a string still holds a place (`{{kind.name}}`) or a token of a deployment tool (`${…}`): the value it will have
 * is not known yet, so nothing but its presence can be checked.
 */
export function isOpaque(value: string): boolean {
  return value.includes('{{') || value.includes('${');
}
