/** Where a plan plays and how it is ordered: levels, organisations, areas, classifications. */
import { code, col, id, inside, list, note, refer, sources, type Sheet } from '../columns.js';

export const settingSheets: readonly Sheet[] = [
  list('levels', 'Niveaus', 'Levels', [
    id(),
    col('label!', 'Naam', 'Label', 'text'),
    col(
      'rank!',
      'Volgorde',
      'Rank',
      'number',
      note('1 is het dichtst bij de inwoner.', '1 is nearest to the resident.'),
    ),
  ]),
  list('organisations', 'Organisaties', 'Organisations', [
    id(),
    col('name!', 'Naam', 'Name', 'text'),
    col('type!', 'Soort', 'Type', 'string'),
    col('shortName', 'Korte naam', 'Short name', 'text'),
    refer('areaIds', 'Gebieden', 'Areas', 'areas'),
    col('memberOf', 'Lid van', 'Member of', 'list', { ref: 'organisations' }),
    ...sources(),
  ]),
  inside('organisations', 'identifiers', 'Nummers organisaties', 'Organisation identifiers', [
    col('scheme!', 'Register', 'Scheme', 'string'),
    col('value!', 'Nummer', 'Value', 'string'),
  ]),
  list('areas', 'Gebieden', 'Areas', [
    id(),
    col('name!', 'Naam', 'Name', 'text'),
    col('level!', 'Soort gebied', 'Level', 'id', note('Bijvoorbeeld gemeente of wijk.', 'For example municipality.')),
    col('code.scheme', 'Codelijst', 'Code scheme', 'string'),
    col('code.value', 'Code', 'Code', 'string'),
    col('code.year', 'Jaar van de code', 'Code year', 'number'),
    col('population', 'Inwoners', 'Population', 'number'),
    ...sources(),
  ]),
  inside('areas', 'partOf', 'Gebied in gebied', 'Area in area', [
    refer('areaId!', 'Ligt in', 'Lies in', 'areas'),
    code('coverage!', 'Hoeveel', 'Coverage', 'coverage'),
  ]),
  list('classifications', 'Indelingen', 'Classifications', [
    id(),
    code('scheme!', 'Indeling', 'Scheme', 'scheme'),
    col('label!', 'Naam', 'Label', 'text'),
    col('order!', 'Volgorde', 'Order', 'number'),
    col('code', 'Code', 'Code', 'string'),
    col('description', 'Beschrijving', 'Description', 'text'),
    col('color', 'Kleur', 'Color', 'string'),
    col('icon', 'Pictogram', 'Icon', 'string'),
    refer('parentId', 'Hoort onder', 'Parent', 'classifications'),
    refer('reportWithId', 'Verslag samen met', 'Report with', 'classifications'),
    ...sources(),
  ]),
];
