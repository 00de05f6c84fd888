/**
 * Runs a command in this process, and returns its exit code and what it wrote. To start a process and load everything in it takes a hundred times longer than most
 * commands.
 */
export async function captured(run: () => Promise<number> | number): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true)),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true)),
  ];
  try {
    const code = await run();
    return { code, out, err };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}
