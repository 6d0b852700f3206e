import type { APIRoute, GetStaticPaths } from 'astro';
import { renderPreviewImage } from '../../load/preview-image/render.ts';
import { previewImages } from '../../load/views.ts';
import type { PreviewImage } from '../../model/site/preview-images.ts';

export const getStaticPaths = (() =>
  previewImages().map((image) => ({ params: { name: image.name }, props: { image } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await renderPreviewImage(props['image'] as PreviewImage)), {
    headers: { 'Content-Type': 'image/png' },
  });
