/** A page of a stranger. */
export interface Host {
  id: string;
  title: string;
  proves: string;
  csp?: string;
  html?: string;
  css?: string;
  scripts: string;
  body?: string;
}

export const HOSTS: readonly Host[];
