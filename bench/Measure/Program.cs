// Runs the measurements side by side and writes their figures into bench/README.md. Started by bench/run.
using Measure;

if (args is not [var root, .. var only] || only is not ([] or ["gate"] or ["fleet"] or ["rules"]))
{
    Console.Error.WriteLine("usage: Measure <folder of the clone> [gate | fleet | rules]");
    return 2;
}

var layout = new Layout(Path.GetFullPath(root));
if (only is [] or ["gate"])
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

if (only is [] or ["fleet"])
{
    Console.Error.WriteLine("fleet ...");
    var fleet = new Fleet(layout);
    fleet.Run();
    Publish("fleet", Report.Write(fleet));
}

if (only is [] or ["rules"])
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
