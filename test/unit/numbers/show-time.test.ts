import { showTimeIn } from '../../../web/page/format';

test('a time that comes twice shows its offset, and no other does', () => {
  const [summer, winter] = [showTimeIn('Europe/London', '2026-10-25T00:30:00.000Z'), showTimeIn('Europe/London', '2026-10-25T01:30:00.000Z')];
  expect(summer).toContain('GMT+1');
  expect(winter).toMatch(/GMT(\+0)?$/);
  expect(showTimeIn('Australia/Lord_Howe', '2026-04-04T14:45:00.000Z')).toContain('GMT+11');
  expect(showTimeIn('Europe/London', '2026-10-25T02:00:00.000Z')).not.toContain('GMT');
  expect(showTimeIn('Europe/London', '2027-03-28T01:30:00.000Z')).not.toContain('GMT');
});
