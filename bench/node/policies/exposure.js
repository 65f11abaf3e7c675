"use strict";

const { known, resourceRule, stackRule } = require("./rule");

const world = ["0.0.0.0/0", "::/0"];
const urlWithPassword = /postgres(ql)?:\/\/[^:@/\s]+:[^@/\s]+@/i;
const texts = value => typeof value === "string" ? [value]
    : value && typeof value === "object" ? Object.keys(value).flatMap(key => texts(known(() => value[key]))) : [];

function environmentOf(args) {
    if (args.type === "aws:lambda/function:Function") {
        return Object.entries(args.props.environment?.variables ?? {});
    }
    const containers = args.props.containerDefinitions ? JSON.parse(args.props.containerDefinitions) : [];
    return containers.flatMap(c => (c.environment ?? []).map(e => [e.name, e.value]));
}

module.exports = [
    stackRule("db-ingress-no-world", "No database or pooler port is open to the world.", (ofType, report) => {
        const open = (from, to, protocol, ranges) =>
            ranges.some(r => world.includes(r)) && (protocol === "-1" || [5432, 6432].some(port => from <= port && port <= to));
        for (const rule of ofType("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")) {
            if (open(rule.props.fromPort, rule.props.toPort, rule.props.ipProtocol, [known(() => rule.props.cidrIpv4), known(() => rule.props.cidrIpv6)])) {
                report(rule, "cidrIpv4", rule.props.cidrIpv4, "no world-wide range");
            }
        }
        for (const rule of ofType("aws:ec2/securityGroupRule:SecurityGroupRule").filter(r => r.props.type === "ingress")) {
            if (open(rule.props.fromPort, rule.props.toPort, rule.props.protocol, rule.props.cidrBlocks ?? [])) {
                report(rule, "cidrBlocks", rule.props.cidrBlocks, "no world-wide range");
            }
        }
        for (const group of ofType("aws:ec2/securityGroup:SecurityGroup")) {
            for (const rule of known(() => group.props.ingress) ?? []) {
                if (open(rule.fromPort, rule.toPort, rule.protocol, rule.cidrBlocks ?? [])) {
                    report(group, "ingress", rule.cidrBlocks, "no world-wide range");
                }
            }
        }
    }),
    stackRule("no-credential-in-plain-config", "No credential is in plain configuration.", (ofType, report) => {
        for (const parameter of ofType("aws:ssm/parameter:Parameter").filter(p => p.props.type === "String")) {
            if (urlWithPassword.test(parameter.props.value)) {
                report(parameter, "value", "[secret]", "a SecureString");
            }
        }
        for (const holder of ofType("aws:ecs/taskDefinition:TaskDefinition", "aws:lambda/function:Function")) {
            for (const [name, value] of environmentOf(holder)) {
                if (urlWithPassword.test(value)) {
                    report(holder, name, "[secret]", "a reference to a secret");
                }
            }
        }
        for (const any of ofType("pulumi:pulumi:Stack", "aws:rds/instance:Instance", "aws:secretsmanager/secret:Secret")) {
            if (texts(any.type === "pulumi:pulumi:Stack" ? any.props : [known(() => any.props.tags), known(() => any.props.description)]).some(t => urlWithPassword.test(t))) {
                report(any, "tags", "[secret]", "no credential");
            }
        }
    }),
    resourceRule("client-cannot-see-db-url", "No public variable holds a database URL.",
        ["aws:ecs/taskDefinition:TaskDefinition", "aws:lambda/function:Function"], (props, report, args) => {
            for (const [name, value] of environmentOf(args)) {
                if (/^(NEXT_PUBLIC_|VITE_|REACT_APP_)/.test(name) && /^postgres(ql)?:/.test(value)) {
                    report(name, "[secret]", "no public prefix");
                }
            }
        }),
    stackRule("connection-url-requires-tls", "Every connection handed out demands TLS.", (ofType, report) => {
        for (const service of ofType("dbready:service:ServiceDatabase")) {
            (service.props.connections ?? []).forEach((connection, i) => {
                if (!["require", "verify-ca", "verify-full"].includes(connection.sslMode)) {
                    report(service, `connections[${i}].sslMode`, connection.sslMode, "require or stricter");
                }
            });
        }
        for (const holder of ofType("aws:secretsmanager/secretVersion:SecretVersion", "aws:ssm/parameter:Parameter")) {
            const text = known(() => holder.props.secretString ?? holder.props.value) ?? "";
            if (/postgres(ql)?:\/\//.test(text) && !/sslmode=(require|verify-ca|verify-full)/.test(text)) {
                report(holder, "value", "[secret]", "sslmode=require or stricter");
            }
        }
    }),
];
