import { ConsoleRefusal } from '../../../emulator/connect/console-refusal';
import { LabRefusal, problemOf } from '../../../local/server/lab-problem';

describe('the local server answers', () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  beforeEach(() => void printed.mockClear());
  afterAll(() => printed.mockRestore());

  test('what cannot be done in the words of who refuses it, and prints nothing', () => {
    expect(problemOf(new LabRefusal('There is no agent "zoe".', 404))).toEqual({ status: 404, detail: 'There is no agent "zoe".' });
    expect(problemOf(new ConsoleRefusal('The desk shows no contact.'))).toEqual({ status: 409, detail: 'The desk shows no contact.' });
    expect(printed).not.toHaveBeenCalled();
  });

  test('a defect as its own fault, and prints where it happened', () => {
    const defect = new TypeError('desk is undefined');
    expect(problemOf(defect)).toEqual({ status: 500, detail: 'desk is undefined' });
    expect(printed).toHaveBeenCalledWith(defect);
  });
});
