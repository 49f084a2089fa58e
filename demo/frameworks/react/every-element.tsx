import type {} from 'koers/react';

/** Every element with all that it takes and says, for the compiler. */
export function EveryElement({ plan, seen }: { plan: unknown; seen: (string | number)[] }) {
  return (
    <koers-plan src="/plan.json" figures="/figures.json" refresh={300} planData={plan}>
      <koers-kpi-ring
        kpi="ind-manager"
        area="area-utrecht"
        variant="bar"
        semantics="meter"
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        audience="resident"
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-error={({ code }) => seen.push(code)}
      />
      <koers-goal-matrix
        group-by="theme"
        area="area-utrecht"
        theme="th-1"
        level="wijk"
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        audience="resident"
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-error={({ code }) => seen.push(code)}
        onkoers-select={({ id }) => seen.push(id)}
      />
      <koers-kpi-trend
        kpi="ind-manager"
        area="area-utrecht"
        from="2026-Q1"
        to="2026-Q4"
        scale-group="shares"
        interactive
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        audience="resident"
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-error={({ code }) => seen.push(code)}
        onkoers-select={({ id }) => seen.push(id)}
      />
      <koers-timeline
        from="2026-Q1"
        to="2026-Q4"
        theme="th-1"
        unit="year"
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        audience="resident"
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-error={({ code }) => seen.push(code)}
      />
      <koers-report
        period="2026-Q3"
        group-by="theme"
        compare
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        audience="resident"
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-error={({ code }) => seen.push(code)}
        onkoers-select={({ id }) => seen.push(id)}
      />
      <koers-service-finder
        area="area-utrecht"
        endpoint="https://host.example/search"
        endpoint-method="POST"
        endpoint-filters="area cost"
        contact="https://host.example/contact"
        audience="resident"
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-error={({ code }) => seen.push(code)}
        onkoers-search={({ count }) => seen.push(count)}
        onkoers-select={({ id }) => seen.push(id)}
      />
      <koers-front-door
        area="area-utrecht"
        audience="resident"
        allow-hosts="host.example"
        server-time="2026-10-15T20:30:00Z"
        compact
        src="/plan.json"
        plan="my-plan"
        lang="en"
        heading-level={4}
        as-of="2026-10-15"
        planData={plan}
        className="wide"
        onkoers-load={({ type }) => seen.push(type)}
        onkoers-update={({ type }) => seen.push(type)}
        onkoers-stale={({ type }) => seen.push(type)}
        onkoers-select={({ id }) => seen.push(id)}
        onkoers-error={({ code }) => seen.push(code)}
      />
    </koers-plan>
  );
}
