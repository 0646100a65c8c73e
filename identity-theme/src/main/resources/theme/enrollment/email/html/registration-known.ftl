<#import "template.ftl" as layout>
<@layout.emailLayout>
<@layout.heading msg("registrationKnownHeading")/>
<@layout.text msg("registrationKnownText", realmName)/>
<@layout.button signIn msg("registrationKnownAction")/>
<p class="ink" style="${layout.font}${layout.body}">${msg("registrationKnownPassword")} <a class="link" href="${newPassword}" style="color:${properties.light};">${msg("registrationKnownPasswordAction")}</a></p>
<@layout.text msg("registrationKnownIgnore")/>
</@layout.emailLayout>
