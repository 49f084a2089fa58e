/** Path of a browser, or undefined when there is none. */
export function chromium(): Promise<string | undefined>;
export function firefox(): string | undefined;
export function webkit(): string | undefined;
/** Flags that make pictures and fonts the same on every machine. */
export const FLAGS: string[];
