/** Goals, with their results and activities. */
import { code, col, id, inside, list, note, refer, sources, type Sheet } from '../columns.js';

export const goalSheets: readonly Sheet[] = [
  list('goals', 'Doelen', 'Goals', [
    id(),
    col('number', 'Nummer', 'Number', 'string'),
    col('title!', 'Titel', 'Title', 'text'),
    col('text', 'Tekst', 'Text', 'text'),
    col('plainText', 'Gewone taal (B1)', 'Plain text', 'text'),
    refer(
      'classificationIds!',
      'Indelingen',
      'Classifications',
      'classifications',
      note("Id's, met ; ertussen.", 'Ids with ; between.'),
    ),
    code('lifecycle!', 'Stand', 'Lifecycle', 'lifecycle'),
    code('novelty', 'Nieuw of niet', 'Novelty', 'novelty'),
    refer('areaIds', 'Gebieden', 'Areas', 'areas'),
    ...sources(),
  ]),
  inside('goals', 'levelEntries', 'Doelen per niveau', 'Goals per level', [
    refer('levelId!', 'Niveau', 'Level', 'levels'),
    col('text!', 'Tekst', 'Text', 'text'),
    code('obligation!', 'Verplichting', 'Obligation', 'obligation'),
    col('appliesTo', 'Geldt voor', 'Applies to', 'text'),
  ]),
  inside('goals', 'responsible', 'Verantwoordelijken', 'Responsible', [
    refer('organisationId', 'Organisatie', 'Organisation', 'organisations'),
    col(
      'name',
      'Naam',
      'Name',
      'text',
      note('Een rol of organisatie, geen persoon.', 'A role or organisation, no person.'),
    ),
    col('role', 'Rol', 'Role', 'string'),
  ]),
  inside('goals', 'related', 'Samenhang', 'Related', [
    col('relation', 'Verband', 'Relation', 'string'),
    refer('goalId', 'Ander doel', 'Other goal', 'goals'),
    col('planId', 'Ander plan', 'Other plan', 'id'),
    col('label', 'Omschrijving', 'Label', 'text'),
  ]),
  list('results', 'Resultaten', 'Results', [
    id(),
    refer('goalId!', 'Doel', 'Goal', 'goals'),
    col('text!', 'Tekst', 'Text', 'text'),
    col('kind', 'Soort', 'Kind', 'string'),
    refer('levelIds', 'Niveaus', 'Levels', 'levels'),
    refer('indicatorIds', 'Indicatoren', 'Indicators', 'indicators'),
    refer('milestoneIds', 'Mijlpalen', 'Milestones', 'milestones'),
    ...sources(),
  ]),
  list('activities', 'Activiteiten', 'Activities', [
    id(),
    refer('goalId!', 'Doel', 'Goal', 'goals'),
    col('actor!', 'Wie', 'Actor', 'text'),
    refer('levelIds!', 'Niveaus', 'Levels', 'levels'),
    col('text!', 'Wat', 'Text', 'text'),
    code('modality', 'Verplichting', 'Modality', 'modality'),
    col('frequency', 'Hoe vaak', 'Frequency', 'text'),
    ...sources(),
  ]),
];
