/** The seal: three rings, of which the third is the tallest one may let pass. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--seal)" />
      <g fill="#fff">
        <rect x="6" y="14" width="5" height="11" rx="1.5" />
        <rect x="13.5" y="10.5" width="5" height="14.5" rx="1.5" />
        <rect x="21" y="7" width="5" height="18" rx="1.5" />
      </g>
    </svg>
  );
}
