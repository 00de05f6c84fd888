/** The template asks for something that the local run has no counterpart for. It is never passed over in silence. */
export class TemplateRefused extends Error {
  override name = 'TemplateRefused';
}
