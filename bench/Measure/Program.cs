// Runs the measurements side by side and writes their figures into bench/README.md. Started by bench/run.
using Measure;

if (args is not [var root, .. var only] || only is not ([] or ["gate"] or ["rules"]))
{
    Console.Error.WriteLine("usage: Measure <folder of the clone> [gate | rules]");
    return 2;
}

var layout = new Layout(Path.GetFullPath(root));
if (only is not ["rules"])
{
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
    Publish("figures", Report.Write(gate, load, scale));
}

if (only is not ["gate"])
{
    Console.Error.WriteLine("rules ...");
    var rules = new PackScale(layout);
    await rules.RunAsync();
    Publish("rules", Report.Write(rules));
}

return 0;

void Publish(string section, string figures)
{
    Report.Update(layout.Report, section, figures);
    Console.WriteLine(figures);
}
