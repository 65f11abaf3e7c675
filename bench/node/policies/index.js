"use strict";

const { PolicyPack } = require("@pulumi/policy");

const policies = ["./servers", "./access", "./pooling", "./exposure", "./stacks"].flatMap(area => require(area));

new PolicyPack("dbready-node", { policies });
