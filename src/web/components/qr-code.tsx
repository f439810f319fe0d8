import { create } from 'qrcode';

/** Light modules around the code, without which phones overlook it (ISO/IEC 18004). */
const QUIET = 4;

/**
 * What a phone's camera reads as `text`, drawn on the page itself: nothing is loaded, and no other place is told. It is
 * dark on light in dark pages too, because many phones read no other.
 * @param label says where it leads, for people who do not see it
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const across = size + 2 * QUIET;
  const dark = Array.from({ length: size }, (_, row) => rowPath(data, size, row)).join('');
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${across} ${across}`}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${across}v${across}H0z`} />
      <path fill="#000" d={dark} />
    </svg>
  );
}

/** Neighbours of a row are one stroke. */
function rowPath(data: Uint8Array, size: number, row: number): string {
  let path = '';
  for (let from = 0; from < size; from++) {
    if (!data[row * size + from]) continue;
    let length = 1;
    while (from + length < size && data[row * size + from + length]) length++;
    path += `M${from + QUIET} ${row + QUIET}h${length}v1h-${length}z`;
    from += length;
  }
  return path;
}
