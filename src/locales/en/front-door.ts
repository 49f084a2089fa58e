/** Every English word that the front door itself says to residents; the rules are in the Dutch file. */
import type { FrontDoorWords, frontDoorPaper as paper } from '../nl/front-door.js';

export const frontDoor: FrontDoorWords = {
  title: 'Where can you go now?',
  area: 'Where do you live?',
  chooseArea: 'Choose',
  areaHint: 'First choose where you live.',
  call: 'Call {name}',

  openUntil: 'Open now until {time}.',
  open: 'Open now.',
  closedUntil: 'Closed now. Opens again: {time}.',
  closed: 'Closed now.',
  unsure: 'We are not sure who is open now.',
  tape: 'Call the practice. Listen to the recorded message.',
  standIn: 'Call {standIn} now.',
  holiday: 'Today is {name}.',
  phoneOnly: 'The building is closed now. You can still call.',
  clock: '{time}',
  tomorrow: 'tomorrow {time}',
  onDay: '{day} {time}',
  dutchTime: '(Dutch time)',

  stale: 'This information is too old.',
  clockDoubt: 'The clock of this device may be wrong.',
  uncovered: 'We do not know the holidays of this year yet.',
  invalid: 'This information is not fully correct.',
  ageing: 'This information is from {date}.',
  offline: 'You have no internet. Please call.',
  updated: 'The list has been updated.',

  emergencyWhat: 'Is someone’s life in danger? Call right away.',
  crisisWhat: 'Are you thinking about suicide? Call for free, day and night.',
  ownGp: 'Call your own GP.',
  post: 'Call the out-of-hours post.',
  about: 'This list shows addresses and hours. You choose.',

  doubt: 'Not sure? Then call.',
  viaGp: 'Ask your GP for this.',
  patients: 'For patients of the practice.',
  notForUrgent: 'Not for urgent questions.',
  reply: 'You get an answer within {days} working days.',
  login: 'You need to log in.',
  more: 'More help',
  repeatPhone: 'Repeat prescription',
  menu: 'Choose in the menu',
  address: 'Address',
  details: 'Hours and address',
  hours: 'Hours',
  buildingHours: 'Hours of the building',

  hoursUnknown: 'The hours are not known.',
  through: '{first} to {last}',
  range: '{from} to {to}',
  before: 'until {to}',
  after: 'from {from}',
  wholeDay: 'day and night',
  shut: 'closed',
  holidays: 'public holidays',
  exception: 'Closed from {from} to {to}.',
  exceptionDays: 'Closed from {from} through {to}.',
  exceptionDay: 'Closed on {from}.',
  exceptionStandIn: 'Then call {standIn}: {phone}.',

  madeOn: 'Made on {date}.',
  validThrough: 'Valid through {date}.',
};

/** On paper and without script only. */
export const frontDoorPaper: typeof paper = {
  phone: 'Phone',
  scan: 'Scan the code with your phone.',
};
