import { defineCollection } from 'astro:content';
import { collectionLoader } from './io/collection-loader.ts';
import { collections as table } from './kinds/index.ts';

const collection = <Name extends keyof typeof table>(name: Name) =>
  defineCollection({ loader: collectionLoader(name), schema: table[name].schema as (typeof table)[Name]['schema'] });

export const collections = {
  plans: collection('plans'),
  legalReferences: collection('legalReferences'),
  organizations: collection('organizations'),
  editorialNotes: collection('editorialNotes'),
  summaries: collection('summaries'),
  duties: collection('duties'),
  disclosures: collection('disclosures'),
  regulations: collection('regulations'),
  reports: collection('reports'),
  calendar: collection('calendar'),
};
