/** What stands around the goals: notes, conditions, context figures, sources, other plans. */
import { col, id, list, refer, sources, type Sheet } from '../columns.js';

export const backgroundSheets: readonly Sheet[] = [
  list('notes', 'Toelichtingen', 'Notes', [
    id(),
    col('type', 'Soort', 'Type', 'string'),
    col('text!', 'Tekst', 'Text', 'text'),
    refer('citationIds', 'Bronnen', 'Citations', 'citations'),
  ]),
  list('dependencies', 'Voorwaarden', 'Dependencies', [
    id(),
    col('type', 'Soort', 'Type', 'string'),
    col('text!', 'Tekst', 'Text', 'text'),
    col('threshold.value', 'Drempel', 'Threshold', 'number'),
    col('threshold.unit', 'Eenheid', 'Unit', 'text'),
    refer('goalIds', 'Doelen', 'Goals', 'goals'),
    refer('citationIds', 'Bronnen', 'Citations', 'citations'),
  ]),
  list('contextFigures', 'Achtergrondcijfers', 'Context figures', [
    id(),
    col('title!', 'Titel', 'Title', 'text'),
    col('value', 'Waarde', 'Value', 'numberOrNull'),
    col('unit', 'Eenheid', 'Unit', 'text'),
    col('text', 'Tekst', 'Text', 'text'),
    col('asOf', 'Peildatum', 'As of', 'date'),
    refer('areaId', 'Gebied', 'Area', 'areas'),
    ...sources(),
  ]),
  list('citations', 'Bronnen', 'Citations', [
    id(),
    col('document!', 'Document', 'Document', 'string'),
    col('place', 'Plaats', 'Place', 'string'),
    col('title', 'Titel', 'Title', 'text'),
    col('url', 'Adres', 'URL', 'string'),
  ]),
  list('relations', 'Andere plannen', 'Relations', [
    col('type!', 'Verband', 'Type', 'string'),
    col('planId', 'Plan', 'Plan', 'id'),
    col('label', 'Omschrijving', 'Label', 'text'),
  ]),
  list('outOfScope', 'Buiten het plan', 'Out of scope', [
    col('text!', 'Wat', 'Text', 'text'),
    col('reason!', 'Waarom', 'Reason', 'text'),
  ]),
  list('changes', 'Wijzigingen', 'Changes', [
    col('date!', 'Datum', 'Date', 'date'),
    col('text!', 'Wat', 'Text', 'text'),
    col('version', 'Versie', 'Version', 'string'),
  ]),
];
