/** Reads what a Java property file says, as far as ours go: comments, continued lines, and escapes. */
export function readProperties(file: string): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const line of file.replace(/\\\r?\n[ \t]*/g, '').split(/\r?\n/)) {
    const [, key, value] = /^\s*([^#!\s=:][^\s=:]*)\s*[=:]?\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) texts[key] = plain(value ?? '');
  }
  return texts;
}

function plain(value: string): string {
  return value.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, char: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : char === 'n' ? '\n' : char === 't' ? '\t' : char,
  );
}
