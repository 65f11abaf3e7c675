// Runs all measurements side by side and writes their figures into bench/README.md. Started by bench/run.
using Measure;

if (args is not [var root])
{
    Console.Error.WriteLine("usage: Measure <folder of the clone>");
    return 2;
}

var layout = new Layout(Path.GetFullPath(root));
Console.Error.WriteLine("recording ...");
var requests = Recording.Make(layout);
var gate = new GateTimes(layout);
var load = new AnalyzeLoad(layout, requests);
var scale = new Scale(layout);
Console.Error.WriteLine("gate ...");
await gate.RunAsync();
Console.Error.WriteLine("analyze ...");
await load.RunAsync();
Console.Error.WriteLine("scale ...");
scale.Run();
var figures = Report.Write(gate, load, scale);
Report.Update(layout.Report, figures);
Console.WriteLine(figures);
return 0;
