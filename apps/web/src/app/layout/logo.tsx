/** A division sign, in chalk on a blackboard. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#1d5c4b" />
      <circle cx="16" cy="8.5" r="2.7" fill="#fff" />
      <rect x="6.5" y="14.4" width="19" height="3.2" rx="1.6" fill="#fff" />
      <circle cx="16" cy="23.5" r="2.7" fill="#f4c95d" />
    </svg>
  );
}
