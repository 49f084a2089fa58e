/** The fields of the plan itself: a sheet with a row per field. */
import { code, col, id, note, refer, type Column } from '../columns.js';

export const PLAN_FIELDS: readonly Column[] = [
  col('schemaVersion!', 'Versie van het model', 'Model version', 'string', note('Laat dit staan.', 'Leave this.')),
  id(),
  col('title!', 'Titel', 'Title', 'text'),
  code('language!', 'Taal', 'Language', 'language', note('Taal van alle teksten.', 'Language of all texts.')),
  col(
    'kind!',
    'Soort plan',
    'Kind',
    'string',
    note('Bijvoorbeeld regioplan of jaarplan.', 'For example region or year.'),
  ),
  code('status!', 'Status', 'Status', 'planStatus'),
  col('period.start!', 'Begin', 'Start', 'date'),
  col('period.end!', 'Einde', 'End', 'date', { from: 'period.start' }),
  col('version!', 'Versie', 'Version', 'string'),
  refer('ownerId!', 'Eigenaar', 'Owner', 'organisations'),
  refer('areaId!', 'Gebied', 'Area', 'areas'),
  col('summary', 'Samenvatting', 'Summary', 'text'),
  col('publishedOn', 'Gepubliceerd op', 'Published on', 'date'),
  col('adoptedBy', 'Vastgesteld door', 'Adopted by', 'text'),
  col('fictional', 'Verzonnen cijfers', 'Fictional', 'boolean'),
];
