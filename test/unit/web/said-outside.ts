import { ts } from '../../compiler';

/** Attributes of elements and properties of objects that no person reads. */
const UNREAD = /^(className|class|id|key|slot|href|target|rel|role|type|kind|variant|size|name|iconName|icon|color|fontSize|fontWeight|float|display|textAlign|padding|margin|direction|alignItems|format|field|value|src|lang|locale|style|method|inputMode|autoComplete|headers|trackBy|status|mode|unit|unitDisplay|hour|minute|second|weekday|day|month|year|timeZoneName|code)$/;
/** Attributes and properties that people read, whatever stands there. */
const READ = /^(aria-label|alt|title|summary|text|content|empty|counter|placeholder|(.*(Label|Text|Title|Placeholder))|label|header|description)$/;
/** Functions whose texts people do not read, or that look them up in the tables. */
const LOOKED_UP = /^(t|useKept|useRemembered|useInAddress|querySelector|querySelectorAll|matchMedia|getElementById|addEventListener|removeEventListener|createElement|setAttribute|getItem|setItem|removeItem|includes|startsWith|endsWith|indexOf|split|replace|replaceAll|has|get|set|hasOwn|matches)$/;

/** What a source says to people and does not look up in the tables of words. Code that joins words by itself counts too: other languages have another order. */
export function saidOutside(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isJsxText(node)) {
      if (isLettered(node.text.replace(/&\w+;/g, ''))) found.push(node.text.trim().replace(/\s+/g, ' '));
    } else if (ts.isStringLiteralLike(node)) {
      if (isSaid(node, node.text)) found.push(node.text);
    } else if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}');
      if (isSaid(node, text)) found.push(text);
      for (const { expression } of node.templateSpans) visit(expression);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isSaid(node: ts.Node, text: string): boolean {
  const place = placeOf(node);
  return place === 'read' ? isLettered(text.replace(/\{\}/g, '')) : place === 'open' && looksSaid(text);
}

/** A word that begins with a capital letter, or several words. Names, codes and addresses are neither. */
function looksSaid(text: string): boolean {
  if (/^(\/|https?:|#|\.|@|--|\?|&)/.test(text) || /^[A-Z0-9_]+$/.test(text.replace(/\{\}/g, ''))) return false;
  return /^[A-Z][a-z’']+(\b|$)/.test(text) || /[A-Za-z]{2,}[^A-Za-z]* [^A-Za-z]*[A-Za-z]{2,}/.test(text) || (/ /.test(text) && /\{\}.*\b[a-z]{2,}\b|\b[a-z]{2,}\b.*\{\}|\d [a-z]{3,}/.test(text));
}

/** `read`: people read whatever stands there. `unread`: they never do. `open`: the text itself must say. */
function placeOf(node: ts.Node): 'read' | 'unread' | 'open' {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return placeOfName(parent.name.getText());
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? placeOfName(parent.parent.name.getText()) : 'read';
  if (ts.isPropertyAssignment(parent)) return parent.name === node ? 'unread' : placeOfName(parent.name.getText().replace(/'/g, ''));
  if (ts.isElementAccessExpression(parent) || ts.isLiteralTypeNode(parent) || ts.isCaseClause(parent)) return 'unread';
  if (ts.isBinaryExpression(parent)) return /^[!=]==?$|^in$/.test(parent.operatorToken.getText()) ? 'unread' : placeOf(parent);
  if (ts.isConditionalExpression(parent)) return parent.condition === node ? 'unread' : placeOf(parent);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.arguments?.some((one) => one === node) && LOOKED_UP.test(nameOf(parent.expression)) ? 'unread' : 'open';
  return ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) ? placeOf(parent) : 'open';
}

function placeOfName(name: string): 'read' | 'unread' | 'open' {
  if (READ.test(name)) return 'read';
  return UNREAD.test(name) || name.startsWith('data-') || name.startsWith('aria-') ? 'unread' : 'open';
}

function nameOf(callee: ts.Expression): string {
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

function isLettered(text: string): boolean {
  return /\p{Letter}/u.test(text);
}
