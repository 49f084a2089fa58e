/** The tables. They are made under another name and take their place in one step, so that a search never meets half a directory. */

/** What a search reads; short rows, so that PostgreSQL keeps the words in the row itself. The service as it is shown stands in `card`. */
export const CREATE = `
drop schema if exists koers_next cascade;
create schema koers_next;
create table koers_next.service (
  number integer primary key,
  id text not null,
  tokens tsvector not null,
  -- The words that say what a service is; asked apart, because an index of words does not know their weights.
  named tsvector not null generated always as (strip(ts_filter(tokens, '{a,b}'))) stored,
  organisation text,
  fitness real not null,
  checked date,
  kind text,
  mode text[],
  free boolean,
  without_referral boolean,
  wheelchair boolean,
  languages text[],
  age_min integer,
  age_max integer,
  area_level text,
  area_codes text[] not null,
  places text[] not null,
  lat double precision[] not null,
  lon double precision[] not null
);
create table koers_next.card (number integer primary key, id text not null, document text not null);
create table koers_next.word (term text primary key, services integer not null, rank smallint not null);
create table koers_next.place (name text primary key, services integer not null);
create table koers_next.directory (services integer not null, loaded timestamptz not null default now());
`;

/** After the rows: an index is made faster at once than row by row. */
export const INDEX = `
create index service_tokens on koers_next.service using gin (tokens) with (fastupdate = off);
create index service_named on koers_next.service using gin (named) with (fastupdate = off);
create index service_places on koers_next.service using gin (places) with (fastupdate = off);
create unique index card_id on koers_next.card (id);
analyze koers_next.service;
analyze koers_next.card;
`;

/** The new directory takes the place of the old one. */
export const REPLACE = `
begin;
drop schema if exists koers cascade;
alter schema koers_next rename to koers;
commit;
`;
