# Sourced by the benchmarks from the checkout's folder: fetches inkjs and builds the harness.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [ ! -d bench/inkjs/node_modules/inkjs ]; then
  (cd bench/inkjs && npm ci --silent)
fi
dotnet build bench/SideBySide -c Release -v quiet -nologo -clp:ErrorsOnly
side_by_side=bench/SideBySide/bin/Release/net10.0/Cartouche.SideBySide.dll
