import type { SuiteResult } from './run-suite';

/** JUnit's form of results, which build servers read. */
export function writeJunit(suites: readonly { file: string; result: SuiteResult }[]): string {
  const bodies = suites.map(({ file, result: { tests } }) => {
    const failures = tests.filter(({ status }) => status !== 'PASSED').length;
    const cases = tests.map(({ name, seconds, status, because }) => {
      const head = `    <testcase name="${escaped(name)}" classname="${escaped(file)}" time="${seconds}"`;
      return status === 'PASSED' ? `${head}/>` : `${head}><failure message="${escaped(because ?? status)}"/></testcase>`;
    });
    return [`  <testsuite name="${escaped(file)}" tests="${tests.length}" failures="${failures}">`, ...cases, '  </testsuite>'].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...bodies, '</testsuites>'].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
