using Pulumi.Policy;

namespace Policies.Tests.Rules.Alarms;

public sealed class AlarmHasActionsTests
{
    private const string Rule = "alarm-has-actions";
    private static readonly PolicyResource Topic = Some.Resource("aws:sns/topic:Topic", "page", ("name", "page"));
    private static readonly PolicyResource Alarm = Some.From("alarmActions", Topic.Urn, SomeAlarm.Type, "alarm", ("alarmActions", Value.List(Value.Unknown)));

    [Fact]
    public void Topic_with_a_subscription_passes()
        => Gate.Prod(Rule, Topic, Alarm, Some.From("topic", Topic.Urn, "aws:sns/topicSubscription:TopicSubscription", "dba", ("topic", Value.Unknown))).IsCompliant();

    [Fact]
    public void Topic_of_somewhere_else_passes() => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("alarmActions", Value.List("arn:aws:sns:us-east-1:111122223333:page")))).IsCompliant();

    [Fact]
    public void Topic_to_which_nobody_listens_violates()
        => Gate.Prod(Rule, Topic, Alarm).Violates("mandatory page.name: found no subscription, expected somebody who is told. Declare a subscription of the topic that alarms are sent to.");

    [Fact]
    public void Missing_actions_violate()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80)).Violates("mandatory alarm.alarmActions: found nothing, expected a topic. Name a topic that somebody is subscribed to.");

    [Fact]
    public void Actions_that_are_off_violate()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("alarmActions", Value.List("arn:aws:sns:us-east-1:111122223333:page")), ("actionsEnabled", false)))
            .Violates("mandatory alarm.actionsEnabled: found false, expected true. Remove it: actions are on by default.");

    [Fact]
    public void Unknown_switch_is_unknown()
        => Gate.Prod(Rule, SomeAlarm.On("CPUUtilization", 80, ("alarmActions", Value.List("arn:aws:sns:us-east-1:111122223333:page")), ("actionsEnabled", Value.Unknown)))
            .IsUnknown(Unknown.At(Rule, "alarm.actionsEnabled"));

    [Fact]
    public void Without_alarms_it_does_not_apply() => Gate.Prod(Rule).IsNotApplicable("no alarm is declared");
}
