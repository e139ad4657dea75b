using System.Globalization;
using Cartouche.StageBench.Faults;
using Cartouche.StageBench.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["load", .. var numbers]:
        int Number(int i, int otherwise) => numbers.Length > i ? int.Parse(numbers[i], CultureInfo.InvariantCulture) : otherwise;
        return await LoadRun.RunAsync(Number(0, 1000), Number(1, 300), TimeSpan.FromSeconds(Number(2, 120)));
    case ["faults", .. var numbers]:
        var times = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 100;
        return await FaultRun.KillAsync(usesPostgres: false, times) + await FaultRun.KillAsync(usesPostgres: true, times)
            + await FaultRun.TwoNodesAsync(Math.Max(1, times / 5)) + await FaultRun.DatabaseAsync(Math.Max(1, times / 5));
    default:
        Console.Error.WriteLine("bench/stage load [PERFORMANCES] [CHOICES A SECOND] [SECONDS]\nbench/stage faults [TIMES]");
        return 2;
}
