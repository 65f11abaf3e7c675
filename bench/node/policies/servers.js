"use strict";

const { known, resourceRule, stackRule } = require("./rule");

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const parameterGroups = ["aws:rds/parameterGroup:ParameterGroup", "aws:rds/clusterParameterGroup:ClusterParameterGroup"];
const weak = ["postgres", "admin", "password", "changeme", "root", "123456"];
const parameter = (props, name) => (props.parameters ?? []).find(p => p.name === name)?.value;

function timeout(name, setting) {
    return stackRule(name, `Every login role has a ${setting} of at most 30 s.`, (ofType, report) => {
        for (const role of ofType("access:index:Role").filter(r => r.props.login)) {
            const value = role.props.settings?.[setting];
            const found = value ?? ofType(...parameterGroups).map(g => parameter(g.props, setting)).find(v => v !== undefined);
            const own = role.props.name?.endsWith("_migrator") && value !== undefined;
            if (!own && !(milliseconds(found) > 0 && milliseconds(found) <= 30000)) {
                report(role, `settings.${setting}`, found, "1 to 30000 ms");
            }
        }
    });
}

function milliseconds(value) {
    const match = /^(\d+)\s*(ms|s|min|h)?$/.exec(value ?? "");
    return match ? Number(match[1]) * { ms: 1, s: 1000, min: 60000, h: 3600000 }[match[2] ?? "ms"] : 0;
}

function minutes(window) {
    const match = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(window ?? "");
    return match ? [match[1] * 60 + +match[2], match[3] * 60 + +match[4]] : undefined;
}

module.exports = [
    resourceRule("rds-not-public", "No database is reachable from the internet.",
        [instance, "aws:rds/clusterInstance:ClusterInstance"], (props, report) => {
            if (props.publiclyAccessible) {
                report("publiclyAccessible", true, "false");
            }
        }),
    resourceRule("rds-multi-az", "A production instance has a standby in another zone.", [instance], (props, report) => {
        if (!props.replicateSourceDb && !props.engine?.startsWith("aurora") && !props.multiAz) {
            report("multiAz", props.multiAz, "true");
        }
    }),
    resourceRule("rds-backup-retention", "Backups are kept for 30 to 35 days.", [instance, cluster], (props, report, args) => {
        const days = props.backupRetentionPeriod ?? (args.type === cluster ? 1 : 0);
        if (!props.replicateSourceDb && (days < 30 || days > 35)) {
            report("backupRetentionPeriod", days, "30 to 35");
        }
    }),
    resourceRule("rds-backup-window-explicit", "The daily backup has a time of its own.", [instance, cluster], (props, report) => {
        const window = minutes(props.backupWindow);
        const maintenance = minutes(/\d\d:\d\d-.*$/.exec(props.maintenanceWindow ?? "")?.[0].replace(/-\w+:/, "-"));
        if (!props.replicateSourceDb && !window) {
            report("backupWindow", props.backupWindow, "hh:mm-hh:mm");
        } else if (window && maintenance && window[0] < maintenance[1] && maintenance[0] < window[1]) {
            report("backupWindow", props.backupWindow, "no overlap with the maintenance");
        }
    }),
    resourceRule("rds-deletion-protection", "A production database cannot be deleted by accident.", [instance, cluster], (props, report) => {
        if (!props.replicateSourceDb && !props.deletionProtection) {
            report("deletionProtection", props.deletionProtection, "true");
        }
    }),
    resourceRule("no-plaintext-master-password", "No master password is in the program.", [instance, cluster], (props, report) => {
        if (props.password !== undefined || props.masterPassword !== undefined) {
            report(props.password === undefined ? "masterPassword" : "password", "[secret]", "none");
        }
    }),
    stackRule("no-known-weak-credentials", "No default user or password is declared.", (ofType, report) => {
        for (const one of ofType(instance, cluster, "access:index:Role", "aws:secretsmanager/secretVersion:SecretVersion")) {
            for (const name of ["username", "masterUsername", "password", "masterPassword"]) {
                if (weak.includes(known(() => one.props[name]))) {
                    report(one, name, "[secret]", "no known default");
                }
            }
        }
    }),
    resourceRule("rds-force-ssl", "The server accepts encrypted connections only.", parameterGroups, (props, report) => {
        const value = parameter(props, "rds.force_ssl");
        const major = Number(/\d+$/.exec(props.family ?? "")?.[0]);
        const byDefault = props.family?.startsWith("aurora") ? major >= 17 : major >= 15;
        if (value === undefined ? !byDefault : value !== "1") {
            report("parameters[rds.force_ssl]", value, "1");
        }
    }),
    resourceRule("param-durability-not-weakened", "No parameter gives up durability.", parameterGroups, (props, report) => {
        for (const name of ["synchronous_commit", "full_page_writes", "fsync", "autovacuum", "track_counts"]) {
            if (["off", "0", "false"].includes(parameter(props, name))) {
                report(`parameters[${name}]`, parameter(props, name), "on");
            }
        }
    }),
    timeout("param-statement-timeout", "statement_timeout"),
    timeout("param-idle-in-transaction-timeout", "idle_in_transaction_session_timeout"),
];
