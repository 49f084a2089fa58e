import { localized } from './localized.js';
import { frontDoor as nl } from './nl/front-door.js';

export const frontDoorWords = localized(nl, async () => (await import('./en/front-door.js')).frontDoor);
