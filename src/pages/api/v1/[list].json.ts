import type { APIRoute } from 'astro';
import { listSource } from '../../../components/list-source.ts';
import { datasetNames, datasetParts } from '../../../export/datasets.ts';
import { currentSite } from '../../../io/current.ts';
import { datasetPath } from '../../../model/addresses.ts';
import type { DatasetName } from '../../../model/addresses.ts';

const partsOf = (name: DatasetName) => datasetParts(currentSite(), name, listSource(new URL(import.meta.env.SITE)));

const listIn = (path: string) => path.replace(/^.*\//u, '').replace(/\.json$/u, '');

/** Every list of data, each in as many files as it needs. */
export const getStaticPaths = () =>
  datasetNames.flatMap((name) =>
    partsOf(name).map((_, index) => ({
      params: { list: listIn(datasetPath(name, index + 1)) },
      props: { name, index },
    })),
  );

export const GET: APIRoute<{ name: DatasetName; index: number }> = ({ props: { name, index } }) =>
  Response.json(partsOf(name)[index]);
