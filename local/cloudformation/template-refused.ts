/** The template asks for something that the local run does not have. Such a thing is always refused. */
export class TemplateRefused extends Error {
  override name = 'TemplateRefused';
}
