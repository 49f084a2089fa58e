/** Remarks for developers, each at most once. */
const said = new Set<string>();

/** Prints a remark once per page. */
export function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
