<#import "template.ftl" as layout>
<@layout.letter "passwordReset"/>
