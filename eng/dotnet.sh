# Sourced: finds the .NET SDK's command and names it $dotnet.
dotnet=$(command -v dotnet || true)
if [ -z "$dotnet" ]; then
  for candidate in "${DOTNET_ROOT:-/nonexistent}/dotnet" "$HOME/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet; do
    if [ -x "$candidate" ]; then dotnet=$candidate; break; fi
  done
fi
if [ -z "$dotnet" ]; then
  echo "cartouche: the .NET 10 SDK is needed and 'dotnet' was not found. See README.md." >&2
  exit 2
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
