using System.Globalization;
using Cartouche.StageBench.Load;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["load", .. var numbers]:
        int Number(int i, int otherwise) => numbers.Length > i ? int.Parse(numbers[i], CultureInfo.InvariantCulture) : otherwise;
        return await LoadRun.RunAsync(Number(0, 1000), Number(1, 300), TimeSpan.FromSeconds(Number(2, 120)));
    default:
        Console.Error.WriteLine("bench/stage load [PERFORMANCES] [CHOICES A SECOND] [SECONDS]");
        return 2;
}
