import 'koers/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

/** What must not pass: each line marked as wrong, and no other. */
@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <koers-kpi-ring #ring (koers-load)="seen.push($event.type)" />
    <koers-kpi-ring (koers-load)="seen.push($event.code)" /> <!-- wrong: not something that this event tells -->
    <koers-report (koers-search)="seen.push($event.total)" /> <!-- wrong: nor this one -->
    <koers-kpi-ring (koers-errors)="seen.push($event.code)" /> <!-- wrong: not an event of ours -->
    <p>{{ ring.toText() }}</p>
    <p>{{ ring.toNumber() }}</p> <!-- wrong: not a method -->
  `,
})
export class Wrong {
  readonly seen: (string | number)[] = [];
}
