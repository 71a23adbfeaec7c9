// Sets light or dark before the first paint. A file of its own, because the page allows no inline scripts.
var chosen = null;
try {
  chosen = localStorage.getItem('mantine-color-scheme-value');
} catch {
  // Storage is closed in some private windows: the system's choice holds.
}
var isDark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
