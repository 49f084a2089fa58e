/** What each page offers to its test: how to change and remove what it shows, and what it heard. */
export interface Harness {
  setKpi(kpi: string): void;
  unmount(): void;
  heard: string[];
}

declare global {
  interface Window {
    harness: Harness;
  }
}

export const heard: string[] = [];

/** The plan of the page, as an object: it goes in as a property. */
export async function loadPlan(): Promise<unknown> {
  return (await fetch('/plan.json')).json();
}
