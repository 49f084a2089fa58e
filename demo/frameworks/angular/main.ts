import 'koers/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { KoersLoadEvent } from 'koers';
import { heard, loadPlan } from '../harness.js';

const plan = await loadPlan();
document.querySelector('#app')!.append(document.createElement('app-root'));

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<koers-kpi-ring [kpi]="kpi()" heading-level="4" [planData]="plan" (koers-load)="onLoad($event)"
    ><a href="/plan.html">Het plan</a></koers-kpi-ring
  >`,
})
class App {
  readonly kpi = signal('ind-manager');
  readonly plan = plan;

  onLoad(event: KoersLoadEvent): void {
    heard.push(event.type);
  }
}

const app = await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
const root = app.components[0]!.instance as App;
window.harness = {
  heard,
  setKpi(kpi) {
    root.kpi.set(kpi);
  },
  unmount() {
    app.destroy();
  },
};
