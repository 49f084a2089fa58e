/** What the demo shows of each plan: which figures first, and on which day they are read. */
export interface DemoPlan {
  id: string;
  name: string;
  file: string;
  asOf: string;
  kpis: string[];
  trends: string[];
  period: string;
  groupBy: string;
  /** Where the residents' pages are for; without one people choose. */
  area: string;
}

const plan = (
  id: string,
  name: string,
  file: string,
  asOf: string,
  period: string,
  groupBy: string,
  kpis: string[],
  trends: string[],
  area = '',
): DemoPlan => ({ id, name, file, asOf, period, groupBy, kpis, trends, area });

export const PLANS: DemoPlan[] = [
  plan(
    'cohaesie',
    'Cohaesie',
    'cohaesie-koers-2024',
    '2024-10-15',
    '2024-Q3',
    'theme',
    ['ind-004-06-1', 'ind-004-14-1', 'ind-004-09-1', 'ind-004-23-2', 'ind-004-11-1', 'ind-004-40-1'],
    ['ind-004-06-1', 'ind-004-14-1'],
    'area-nissewaard',
  ),
  plan(
    'utrecht',
    'Utrecht Stad',
    'utrecht-stad-2026-2027',
    '2026-10-15',
    '2026-Q3',
    'priority',
    ['ind-002-mv6', 'ind-002-10', 'ind-002-mv5', 'ind-002-34', 'ind-002-11', 'ind-002-39'],
    ['ind-002-mv6', 'ind-002-11'],
    'area-utrecht',
  ),
  plan(
    'regiozorgnu',
    'RegiozorgNU',
    'regiozorgnu-2024-2025',
    '2025-07-15',
    '2024-Q4',
    'programme',
    ['ind-000-k01', 'ind-000-k03', 'ind-000-k02', 'ind-000-k08', 'ind-000-k19', 'ind-000-k04'],
    ['ind-000-k01', 'ind-000-k03'],
    'area-noordwest-utrecht',
  ),
  plan(
    'iza',
    'Midden-Nederland',
    'iza-midden-nederland-2024-2026',
    '2026-10-15',
    '2025-Q4',
    'transformation',
    ['ind-001-11', 'ind-001-10', 'ind-001-03', 'ind-001-23', 'ind-001-13', 'ind-001-25'],
    ['ind-001-11', 'ind-001-23'],
  ),
];
