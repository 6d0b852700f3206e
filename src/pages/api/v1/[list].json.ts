import type { APIRoute } from 'astro';
import { absolute } from '../../../components/href.ts';
import { datasetNames, datasetParts } from '../../../export/datasets.ts';
import { currentSite } from '../../../io/current.ts';
import { evidence } from '../../../io/evidence.ts';
import { publishedFiles } from '../../../io/published-files.ts';
import { textDigest } from '../../../io/text-digest.ts';
import { datasetPath } from '../../../model/addresses.ts';
import type { DatasetName } from '../../../model/addresses.ts';

const partsOf = (name: DatasetName) =>
  datasetParts(currentSite(), name, {
    address: absolute(new URL(import.meta.env.SITE)),
    digest: textDigest,
    codes: () => [...evidence().values()],
    files: publishedFiles,
  });

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
