import fc from 'fast-check';
import { contextAttributes } from '../../../lambda/app-access/domain/context-data';

const textOf = (context: Record<string, string>) => contextAttributes(context)['dialback_context']!;

test('each is an attribute of its own, and all are one text for screens', () => {
  expect(contextAttributes({ order: '4711', name: 'Zoë' })).toEqual({ dialback_context_order: '4711', dialback_context_name: 'Zoë', dialback_context: 'order: 4711; name: Zoë' });
});

test('there is always a text: a related contact’s would stay, and a view cannot name what is absent', () => {
  expect([contextAttributes(), contextAttributes({})]).toEqual([{ dialback_context: 'none' }, { dialback_context: 'none' }]);
});

test('a text that screens have no room for is cut at a letter, and says so', () => {
  const cut = textOf({ note: '😀'.repeat(300) });
  expect(cut).toBe(`note: ${'😀'.repeat(148)}…`);
  expect(textOf({ note: 'x'.repeat(594) })).toBe(`note: ${'x'.repeat(594)}`);
});

test('whatever an app knows, the text is short, and never taken for nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z]\w{0,20}$/), fc.string({ minLength: 1, unit: 'grapheme' }), { minKeys: 1, maxKeys: 50 }), (context) => {
      const text = textOf(context);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(603);
      expect(text).toContain(': ');
    }),
  );
});
