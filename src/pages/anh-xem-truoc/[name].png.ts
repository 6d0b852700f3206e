import type { APIRoute, GetStaticPaths } from 'astro';
import { renderPreviewImage } from '../../io/preview-image/render.ts';
import { previewImages } from '../../io/views.ts';
import type { PreviewImage } from '../../model/views/preview-images.ts';

export const getStaticPaths = (() =>
  previewImages().map((image) => ({ params: { name: image.name }, props: { image } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await renderPreviewImage(props['image'] as PreviewImage)), {
    headers: { 'Content-Type': 'image/png' },
  });
