import { defineCollection } from 'astro:content';
import { kindNames, kindOf } from './kinds/index.ts';
import { collectionLoader } from './io/collection-loader.ts';

/** One collection of Astro for each kind of record. */
export const collections = Object.fromEntries(
  kindNames.map((name) => [name, defineCollection({ loader: collectionLoader(name), schema: kindOf(name).schema })]),
);
