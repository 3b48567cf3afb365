import type { AdministrativeLevel, PlanDocument } from '../document/types.ts';
import type { Place } from '../language/places.ts';

const levels: Partial<Record<AdministrativeLevel, Place['level']>> = {
  province: 'province',
  city: 'city',
  county: 'county',
  town: 'county',
};
const endings = '自治[区州县旗]|地区|街道|[省市县区州盟旗镇乡]';

/** The places of documents that the vocabulary does not know (new districts, towns), as those documents print them. */
export function unlistedPlaces(documents: readonly PlanDocument[], listed: readonly Place[]): Place[] {
  const known = new Set(listed.map(({ short }) => short));
  const found = new Map<string, Place>();
  for (const { place, administrativeLevel, issuer, title } of documents) {
    const level = levels[administrativeLevel];
    if (place === null || place.length < 2 || level === undefined || known.has(place)) continue;
    const name = new RegExp(`${place}(?:${endings})`).exec(`${issuer ?? ''}\n${title}`)?.[0] ?? place;
    found.set(place, { name, short: place, level, within: [] });
  }
  return [...found.values()];
}
