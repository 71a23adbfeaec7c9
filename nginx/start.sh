#!/bin/sh
# Starts nginx with one of the configurations in this folder: `start.sh nginx.conf`. nginx reads no environment
# variables, so this writes TRUSTED_PROXIES as directives to a file that snippets/client.conf includes.
set -euf

for proxy in $(echo "${TRUSTED_PROXIES:-}" | tr ',' ' '); do
  # The names that Express, and therefore the API, knows.
  case $proxy in
    loopback)    networks='127.0.0.0/8 ::1' ;;
    linklocal)   networks='169.254.0.0/16 fe80::/10' ;;
    uniquelocal) networks='10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7' ;;
    *)           networks=$proxy ;;
  esac
  for network in $networks; do
    echo "set_real_ip_from $network;"
  done
done >/tmp/trusted-proxies.conf

# nginx itself would only say "Permission denied".
key=/run/secrets/tls_key
if [ -e "$key" ] && ! [ -r "$key" ]; then
  echo "nginx runs as user $(id -u) and can't read secrets/tls_key.pem. Run: npm run secrets (or chmod 644 secrets/tls_key.pem)" >&2
  exit 1
fi

exec nginx -g 'daemon off;' -c "/etc/nginx/math-app/$1"
